package com.descope.jakarta.impl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FacesRedirectTest {

    @Test
    void aPartialRequestIsRedirectedWithStatus200FacesSection2_2_6_1() {
        Page page = Page.of(FacesRedirect.to("/app/descope/login?return=%2Fa%3Fb&c=\"'<>"));

        assertEquals(200, page.answer().status());
        assertEquals("text/xml;charset=UTF-8", page.answer().contentType());
        assertEquals("partial-response", page.document().getDocumentElement().getTagName());
        assertEquals(
                "/app/descope/login?return=%2Fa%3Fb&c=\"'<>",
                page.only("redirect").getAttribute("url"));
        assertEquals("no-store", page.header("Cache-Control"));
    }

    @Test
    void whatXmlForbidsDoesNotBreakTheResponseXml1_0Section2_2() {
        Page page = Page.of(FacesRedirect.to("/a\u0001\uFFFE\uD800b"));

        assertEquals("/a\uFFFD\uFFFD\uFFFDb", page.only("redirect").getAttribute("url"));
    }
}
