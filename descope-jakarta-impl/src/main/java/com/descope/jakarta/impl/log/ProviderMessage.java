package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Calls to Descope: 4000 to 4999. */
public enum ProviderMessage implements Message {
    UNREACHABLE(
            4001,
            Level.ERROR,
            "{0} could not be reached: {1}.",
            "Check network, proxy and descope.base-url; it is tried again with the next request."),
    TOO_SLOW(
            4002,
            Level.ERROR,
            "{0} gave no whole answer within {1}.",
            "Check network and proxy; where Descope is far away, raise descope.http.request-timeout."),
    BROKE_OFF(
            4003,
            Level.ERROR,
            "The connection of {0} broke before a whole answer was there.",
            "Check network and proxy; a call that may have arrived is not sent again."),
    ANSWER_TOO_LONG(
            4004,
            Level.ERROR,
            "The answer to {0} has more than {1} bytes and was cut.",
            "Check what answers at this address: Descope's answers are smaller."),
    UNAVAILABLE(
            4005,
            Level.ERROR,
            "{0} was answered with status {1}.",
            "Descope or something in front of it is out of order for now; see its status page."),
    RATE_LIMITED(
            4006,
            Level.ERROR,
            "{0} was answered with status {1}: Descope's rate limit for this address is used up.",
            "Have Descope raise the limit, or make access tokens live longer, so that they are refreshed less often."),
    REDIRECTED(
            4007,
            Level.ERROR,
            "{0} was answered with status {1}, which is not followed.",
            "Set descope.base-url and the endpoints to addresses that answer themselves."),
    NOT_JSON(
            4008,
            Level.ERROR,
            "{0} was answered with status {1} and something of type '{2}' that is not a JSON object.",
            "Check descope.base-url, and whether a proxy or firewall answers in Descope's place."),
    MEMBER_WRONG(
            4009,
            Level.ERROR,
            "In the answer to {0} the member {1} is missing or not as it must be.",
            "Check descope.base-url and the endpoints: something else than Descope may answer."),
    TOKEN_TYPE(
            4010,
            Level.ERROR,
            "{0} was answered with tokens of type '{1}'; only Bearer can be used.",
            "Turn sender-constrained tokens off for this application in the Descope console."),
    DEAD_GRANT(
            4020,
            Level.INFO,
            "{0} was refused with {1}: the code or refresh token is of no use any more. Descope says: {2}",
            "Nothing to do: the user signs in again."),
    CLIENT_REFUSED(
            4021,
            Level.ERROR,
            "{0} was refused with {1}: Descope does not accept this client. It says: {2}",
            "Check descope.client-id and descope.client-authentication, and whether the access key in"
                    + " descope.client-secret was rotated or has expired."),
    REFUSED(
            4022,
            Level.WARNING,
            "{0} was refused with status {1} and {2}. Descope says: {3}",
            "Compare the application in the Descope console with the configuration."),
    ISSUER_DIFFERS(
            4030,
            Level.ERROR,
            "The discovery document at {0} names the issuer '{1}', not the configured '{2}'.",
            "Set descope.issuer to the document's issuer, if it is yours (OpenID Connect Discovery 1.0, section 4.3)."),
    ENDPOINT_UNKNOWN(
            4031,
            Level.ERROR,
            "The discovery document at {0} has no usable {1}.",
            "Set descope.endpoint.{2}; it must be https, or http on loopback."),
    CLOCK_DIFFERS(
            4040,
            Level.WARNING,
            "This machine's clock and Descope's differ by {0}.",
            "Set the clock by NTP: beyond descope.token.clock-skew good tokens are refused.");

    private final Text text;

    ProviderMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
