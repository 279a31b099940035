package com.descope.jakarta.impl.page;

import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer read as a document: our pages are well-formed XML too, so that tests can look inside. */
record Page(Answer answer, Document document) {

    static Page of(Answer answer) {
        return new Page(answer, parse(answer.body()));
    }

    static Document parse(String text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    Element only(String tag) {
        List<Element> found = all(tag);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times " + tag);
        }
        return found.get(0);
    }

    String header(String name) {
        List<String> values = answer.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
        if (values.size() != 1) {
            throw new AssertionError(name + ": " + values);
        }
        return values.get(0);
    }

    String directive(String name) {
        return List.of(header("Content-Security-Policy").split("; ")).stream()
                .filter(directive -> directive.startsWith(name + " "))
                .map(directive -> directive.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
