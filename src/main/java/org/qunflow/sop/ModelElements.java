package org.qunflow.sop;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The elements of a model by id, in its own order, each with what is set on it. Where something stands in the picture is
 * left out; parts that mean nothing by themselves (conditions, timers, cells of a table) belong to the element around them.
 */
public final class ModelElements {
    private static final Set<String> PARTS = Set.of(
            "conditionExpression",
            "timeDuration",
            "documentation",
            "extensionElements",
            "properties",
            "property",
            "text");
    private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry", "inputExpression", "description");
    private static final Set<String> ECHOES = Set.of("incoming", "outgoing", "categoryValueRef");

    private static final int DEEPEST = 100;

    private final Map<String, ModelElement> found = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private ModelElements() {}

    /** Of a model that cannot be read there are none; what is nested deeper than any model is left out. */
    public static Map<String, ModelElement> of(String text) {
        return text.stripLeading().startsWith("{") ? FormElements.of(text) : ofXml(text);
    }

    private static Map<String, ModelElement> ofXml(String xml) {
        ModelElements elements = new ModelElements();
        Element root = root(xml);
        if (root != null) {
            elements.walk(root, new ModelElement("", "", new TreeMap<>()), "", 0);
        }
        return elements.found;
    }

    private void walk(Element e, ModelElement owner, String path, int depth) {
        String type = e.getLocalName();
        if (isPicture(e) || ECHOES.contains(type) || depth > DEEPEST) {
            return;
        }
        boolean own = e.hasAttribute("id") && !isPart(type);
        ModelElement here = own ? new ModelElement(e.getAttribute("id"), type, new TreeMap<>()) : owner;
        String prefix = own ? "" : free(here, path, type);
        if (own) {
            found.put(here.id(), here);
        }
        attributes(e, here, prefix);
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                walk(child, here, prefix, depth + 1);
            } else if (!own
                    && n.getNodeType() == Node.TEXT_NODE
                    && !n.getTextContent().isBlank()) {
                here.set(prefix.isEmpty() ? type : prefix, n.getTextContent().strip());
            }
        }
    }

    private static boolean isPicture(Element e) {
        String namespace = String.valueOf(e.getNamespaceURI());
        return namespace.endsWith("/DI") || namespace.endsWith("/DI/") || namespace.contains("/DMNDI/");
    }

    private static boolean isPart(String type) {
        return PARTS.contains(type) || CELLS.contains(type) || type.endsWith("EventDefinition");
    }

    /** Where a part's values are kept: wrappers add nothing to the name, and the second cell of a row is cell 2. */
    private String free(ModelElement owner, String path, String type) {
        if (type.equals("timeDuration") || type.equals("documentation") || type.equals("conditionExpression")) {
            return type;
        }
        if (PARTS.contains(type)) {
            return path;
        }
        String name = path.isEmpty() ? type : path + "." + type;
        String numbered =
                CELLS.contains(type) ? name + " " + numbers.merge(owner.id() + " " + name, 1, Integer::sum) : name;
        owner.set(numbered, "");
        return numbered;
    }

    private static void attributes(Element e, ModelElement here, String prefix) {
        if ("property".equals(e.getLocalName())) {
            here.set(e.getAttribute("name"), e.getAttribute("value"));
            return;
        }
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Attr a = (Attr) e.getAttributes().item(i);
            boolean says = !"id".equals(a.getName())
                    && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI())
                    && !"type".equals(a.getLocalName());
            if (says) {
                here.set(prefix.isEmpty() ? a.getLocalName() : prefix + "." + a.getLocalName(), a.getValue());
            }
        }
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new InputSource(new StringReader(xml)));
            return document.getDocumentElement();
        } catch (SAXException | IOException e) {
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java reads no XML safely", e);
        }
    }
}
