package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Judges tokens: the checks in their order, each with its clause. What a check may look at is in its type: claims exist only in
 * a {@link SignedToken}, which only {@link SignatureHolds} makes.
 */
public final class TokenValidator {
    private final List<TokenCheck<UnverifiedToken>> form;
    private final SignatureHolds signature;
    private final List<TokenCheck<SignedToken>> idTokenClaims;
    private final List<TokenCheck<ExpectedIdToken>> login;
    private final List<TokenCheck<SignedToken>> bearerClaims;

    public TokenValidator(DescopeConfig config, KeySource keys, JsonReader json, Clock clock) {
        HeaderMemory headers = new HeaderMemory();
        DescopeConfig.Bearer bearer = config.bearer();
        String clientId = config.client().id();
        Tolerance tolerance = new Tolerance(clock, config.tokens().clockSkew());
        this.form = List.of(
                new SizeWithinLimit(),
                new CompactForm(),
                new HeaderWellFormed(json, headers),
                new AlgorithmAllowed(config.tokens().algorithms()),
                new NoCriticalExtension(),
                new KeyKnown(keys),
                new KeyFits(),
                new StrictBase64Url());
        this.signature = new SignatureHolds(keys, json, headers);
        this.idTokenClaims = List.of(
                new IssuerExact(Set.of(config.provider().issuer())),
                new AudienceNamesUs(Set.of(clientId), true),
                new AuthorizedParty(clientId),
                new NotExpired(tolerance, true),
                new NotBefore(tolerance),
                new IssuedBeforeNow(tolerance),
                new SubjectNamed(),
                new NotSenderConstrained(),
                new IdTokenKind());
        this.login = List.of(
                new NonceRepeated(), new AccessTokenHash(), new AuthenticatedInTime(tolerance), new ContinuesFirst());
        this.bearerClaims = List.of(
                new IssuerExact(bearer.issuers()),
                new AudienceNamesUs(bearer.audiences(), false),
                new BearerParty(bearer.authorizedParties()),
                new NotExpired(tolerance, true),
                new NotBefore(tolerance),
                new IssuedBeforeNow(tolerance),
                new SubjectNamed(),
                new NotSenderConstrained(),
                new BearerKind(config));
    }

    /** An ID token (OpenID Connect Core 1.0, section 3.1.3.7) that answers to this login or refresh. */
    public VerifiedToken idToken(String jwt, IdTokenExpectation expected, Deadline deadline)
            throws TokenRefused, ProviderFailure {
        SignedToken token = signed(jwt, deadline);
        pass(idTokenClaims, token);
        pass(login, new ExpectedIdToken(token, expected));
        return new VerifiedToken(token);
    }

    /** An access or session token, of the kinds that pass as a bearer. */
    public VerifiedToken accessToken(String jwt, Deadline deadline) throws TokenRefused, ProviderFailure {
        SignedToken token = signed(jwt, deadline);
        pass(bearerClaims, token);
        return new VerifiedToken(token);
    }

    /** Any JWT that Descope signed, its claims not judged yet. */
    SignedToken signed(String jwt, Deadline deadline) throws TokenRefused, ProviderFailure {
        UnverifiedToken token = new UnverifiedToken(jwt, deadline);
        pass(form, token);
        return signature.signed(token);
    }

    private static <T> void pass(List<TokenCheck<T>> checks, T token) throws TokenRefused, ProviderFailure {
        for (TokenCheck<T> check : checks) {
            check.check(token);
        }
    }
}
