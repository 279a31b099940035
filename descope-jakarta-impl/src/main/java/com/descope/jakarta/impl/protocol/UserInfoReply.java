package com.descope.jakarta.impl.protocol;

/**
 * What the userinfo endpoint answered: raw and untrusted.
 *
 * @param signed whether it is a JWT ({@code application/jwt}), else a JSON object
 */
public record UserInfoReply(boolean signed, String body) {

    @Override
    public String toString() {
        return "UserInfoReply[" + (signed ? "JWT" : "JSON") + ", " + body.length() + " characters]";
    }
}
