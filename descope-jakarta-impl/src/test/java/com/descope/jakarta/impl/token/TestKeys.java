package com.descope.jakarta.impl.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Keys made once, since RSA ones take their time. */
final class TestKeys {
    static final RSAKey RSA = rsa("SK2");
    static final RSAKey OTHER_RSA = rsa("SK3");
    static final ECKey P256 = ec(Curve.P_256, "EC256");

    private TestKeys() {}

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as JSON. */
    static String json(JWK key) {
        return key.toPublicJWK().toJSONString();
    }

    /** The public half under another {@code kid}. */
    static String json(JWK key, String id) {
        return json(key, members -> members.put("kid", id));
    }

    static String json(JWK key, Consumer<Map<String, Object>> change) {
        Map<String, Object> members = new HashMap<>(key.toPublicJWK().toJSONObject());
        change.accept(members);
        return Json.text(members);
    }
}
