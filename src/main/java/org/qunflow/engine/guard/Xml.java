package org.qunflow.engine.guard;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML of a model as a tree, and small ways to walk it. */
public final class Xml {
    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Xml() {}

    /** Reads a file that is within bounds; otherwise the findings say what is wrong. */
    public static Optional<Document> read(byte[] bytes, Findings findings) {
        return Bounds.text(bytes, findings)
                .filter(text -> Bounds.xml(text, findings))
                .flatMap(text -> parse(text, findings));
    }

    private static Optional<Document> parse(String text, Findings findings) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException e) {
            findings.add(ModelRule.NOT_READABLE, "", e.getMessage());
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java reads no XML safely", e);
        }
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The element and everything below it. */
    public static List<Element> below(Element root) {
        List<Element> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children(all.get(i)));
        }
        return all;
    }

    /** Text directly inside, also where comments split it: the engine's parser joins it too. */
    public static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(n.getNodeValue());
            }
        }
        return text.toString();
    }

    public static boolean is(Element element, String localName) {
        return BPMN.equals(element.getNamespaceURI()) && localName.equals(element.getLocalName());
    }

    /** The value of an extension property of the element, or empty. */
    public static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(properties(element).get(name));
    }

    /** The extension properties by name; of two with one name the first. */
    public static Map<String, String> properties(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        children(element).stream()
                .filter(e -> is(e, "extensionElements"))
                .flatMap(e -> children(e).stream())
                .flatMap(e -> children(e).stream())
                .filter(e -> "property".equals(e.getLocalName()))
                .forEach(e -> properties.putIfAbsent(e.getAttribute("name"), e.getAttribute("value")));
        return properties;
    }
}
