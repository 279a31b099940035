package com.descope.jakarta.impl.protocol;

/**
 * An answer of the userinfo endpoint, untrusted (OpenID Connect Core 1.0, section 5.3.2).
 *
 * @param signed whether it came as {@code application/jwt}
 */
public record UserInfoReply(boolean signed, String body) {

    @Override
    public String toString() {
        return "UserInfoReply[" + (signed ? "signed, " : "") + body.length() + " characters]";
    }
}
