package org.qunflow.design.live;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the named steps out of a diagram, in its own order, for those who read a table better than a picture. */
public final class ProcessSteps {
    private static final Set<String> STEPS = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "eventBasedGateway",
            "boundaryEvent",
            "serviceTask",
            "userTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity");

    private ProcessSteps() {}

    /** One step; the English name is the Chinese one where there is none. */
    public record Step(String id, String type, String nameZh, String nameEn) {
        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }

        private Step inEnglish(String name) {
            return new Step(id, type, nameZh, name);
        }
    }

    public static List<Step> of(String xml) {
        try {
            return read(factory().createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A deployed diagram cannot be read", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static List<Step> read(XMLStreamReader xml) throws XMLStreamException {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && STEPS.contains(xml.getLocalName())) {
                inside = named(xml, steps);
            } else if (event == XMLStreamConstants.START_ELEMENT && inside && isEnglishName(xml)) {
                int last = steps.size() - 1;
                steps.set(last, steps.get(last).inEnglish(xml.getAttributeValue(null, "value")));
            } else if (event == XMLStreamConstants.END_ELEMENT && STEPS.contains(xml.getLocalName())) {
                inside = false;
            }
        }
        return steps;
    }

    private static boolean named(XMLStreamReader xml, List<Step> steps) {
        String name = xml.getAttributeValue(null, "name");
        if (name == null || name.isBlank()) {
            return false;
        }
        steps.add(new Step(xml.getAttributeValue(null, "id"), xml.getLocalName(), name, name));
        return true;
    }

    private static boolean isEnglishName(XMLStreamReader xml) {
        return xml.getLocalName().equals("property")
                && "name.en".equals(xml.getAttributeValue(null, "name"))
                && xml.getAttributeValue(null, "value") != null;
    }
}
