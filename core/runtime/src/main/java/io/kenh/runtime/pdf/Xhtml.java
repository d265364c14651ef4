package io.kenh.runtime.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses a page without looking anywhere else: no document type, so no entities from outside. */
final class Xhtml {
    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!doctype[^>\\[]*>", Pattern.CASE_INSENSITIVE);

    private Xhtml() {}

    /** @throws IllegalArgumentException when it is not well-formed, naming the line */
    static Document parse(String html) {
        var text = DOCTYPE.matcher(html)
                .replaceFirst("")
                .replace("&nbsp;", "&#160;")
                .strip();
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser.parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the page to print is not well-formed XHTML: " + e, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
