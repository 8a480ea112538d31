package org.qunflow.engine.view;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads names and flows from the XML of a process, in one pass. */
final class DiagramReader {
    private final List<String> open = new ArrayList<>();
    private final Map<String, String> zh = new HashMap<>();
    private final Map<String, String> en = new HashMap<>();
    private final List<Diagram.Flow> flows = new ArrayList<>();
    private String process = "";

    private DiagramReader() {}

    static Diagram read(byte[] xml) {
        DiagramReader reader = new DiagramReader();
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            reader.walk(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A deployed process cannot be read", e);
        }
        return reader.diagram();
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.remove(open.size() - 1);
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "id");
        String owner = id != null || open.isEmpty() ? id : open.get(open.size() - 1);
        open.add(owner == null ? "" : owner);
        switch (xml.getLocalName()) {
            case "property" -> {
                if ("name.en".equals(xml.getAttributeValue(null, "name"))) {
                    en.put(owner, xml.getAttributeValue(null, "value"));
                }
            }
            case "sequenceFlow" ->
                flows.add(new Diagram.Flow(
                        id, xml.getAttributeValue(null, "sourceRef"), xml.getAttributeValue(null, "targetRef")));
            case "process" -> process = id;
            default -> {}
        }
        if (id != null && xml.getAttributeValue(null, "name") != null) {
            zh.put(id, xml.getAttributeValue(null, "name"));
        }
    }

    private Diagram diagram() {
        Map<String, Diagram.Name> names = new HashMap<>();
        zh.forEach((id, name) -> names.put(id, new Diagram.Name(name, en.getOrDefault(id, name))));
        return new Diagram(names.getOrDefault(process, new Diagram.Name(process, process)), names, flows);
    }
}
