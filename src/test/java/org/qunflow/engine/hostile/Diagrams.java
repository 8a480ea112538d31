package org.qunflow.engine.hostile;

/** Diagrams that are right but for what is put inside. */
abstract class Diagrams extends Cases {
    final void process(String name, String inside) {
        String id = name.replace(".bpmn", "");
        raw(
                name,
                definitions(
                        id,
                        "<bpmn:process id=\"" + id + "\" isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\">"
                                + "<bpmn:startEvent id=\"event_s\"/>" + inside
                                + "<bpmn:sequenceFlow id=\"flow_s\" sourceRef=\"event_s\" targetRef=\""
                                + firstId(inside) + "\"/></bpmn:process>"));
    }

    static String definitions(String id, String inside) {
        return HEAD
                + "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                + " xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"definitions_"
                + id
                + "\" targetNamespace=\"x\">" + inside + "</bpmn:definitions>";
    }

    static String userTask(String attributes, String inside) {
        return "<bpmn:userTask id=\"userTask_x\" " + attributes + ">" + inside + "</bpmn:userTask>";
    }

    static String serviceTask(String attributes, String inside) {
        return "<bpmn:serviceTask id=\"serviceTask_x\" " + attributes + ">" + inside + "</bpmn:serviceTask>";
    }

    static String extension(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    private static String firstId(String xml) {
        if (!xml.contains(" id=\"")) {
            return "event_s";
        }
        int at = xml.indexOf(" id=\"") + 5;
        return xml.substring(at, xml.indexOf('"', at));
    }
}
