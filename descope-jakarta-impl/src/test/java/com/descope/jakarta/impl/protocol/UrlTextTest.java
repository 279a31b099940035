package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlTextTest {

    @Test
    void unreservedCharactersStayAndAllOthersAreEncoded_rfc3986_2_3() {
        assertEquals("aZ09-._~", UrlText.encoded("aZ09-._~"));
        assertEquals("%20%2B%25%26%3D%2F%3A%3F%23%2A%27", UrlText.encoded(" +%&=/:?#*'"));
    }

    @Test
    void textIsEncodedAsUtf8_rfc3986_2_5() {
        assertEquals("%C3%A4%E2%82%AC%F0%9F%94%91", UrlText.encoded("ä€🔑"));
    }

    @Test
    void aQueryFollowsTheOneThatIsThere() {
        Map<String, String> two = new LinkedHashMap<>();
        two.put("a", "1 2");
        two.put("b&", "=");
        assertEquals("https://d/x?a=1%202&b%26=%3D", UrlText.withQuery(URI.create("https://d/x"), two));
        assertEquals("https://d/x?a=1%202&b%26=%3D", UrlText.withQuery(URI.create("https://d/x?"), two));
        assertEquals(
                "https://d/x?app=%2F7&a=1%202&b%26=%3D", UrlText.withQuery(URI.create("https://d/x?app=%2F7"), two));
    }

    @Test
    void aFormWritesSpacesAsPlus() {
        assertEquals("a+b=c%2Bd%C3%A4", UrlText.form(Map.of("a b", "c+dä")));
    }
}
