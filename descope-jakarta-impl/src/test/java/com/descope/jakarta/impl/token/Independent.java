package com.descope.jakarta.impl.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** JSON by another library than the one in the module, which must agree on what was accepted. A null is as if it were not there. */
final class Independent {

    private Independent() {}

    static String json(Map<String, Object> members) {
        return JSONObjectUtils.toJSONString(members);
    }

    static Map<String, Object> object(String text) throws ParseException {
        Map<String, Object> members = new LinkedHashMap<>();
        JSONObjectUtils.parse(text).forEach((name, value) -> {
            if (value instanceof List<?> list) {
                members.put(name, list.stream().filter(Objects::nonNull).toList());
            } else if (value != null) {
                members.put(name, value);
            }
        });
        return members;
    }
}
