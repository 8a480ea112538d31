package org.qunflow.engine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models that somebody might deploy to run code, read secrets or stop the machine. Each payload would trip the canary. */
public final class HostileModels {
    static final String CANARY = "org.qunflow.engine.Canary";
    static final String REFLECTION = "${''.getClass().forName('" + CANARY + "').getMethod('sing').invoke(null)}";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private final Map<String, byte[]> cases = new LinkedHashMap<>();

    private HostileModels() {}

    /** Case name → the BPMN, DMN or form file; the file's kind is told by the name's ending. */
    public static Map<String, byte[]> all() {
        HostileModels models = new HostileModels();
        models.expressions();
        models.classesAndScripts();
        models.structures();
        models.files();
        models.tables();
        models.forms();
        return models.cases;
    }

    private void expressions() {
        process("reflection-in-task-name.bpmn", userTask("name=\"" + REFLECTION + "\"", ""));
        process("deferred-expression-in-name.bpmn", userTask("name=\"" + REFLECTION.replace('$', '#') + "\"", ""));
        process(
                "reflection-in-documentation.bpmn",
                userTask("", "<bpmn:documentation>" + REFLECTION + "</bpmn:documentation>"));
        process("reflection-in-assignee.bpmn", userTask("camunda:assignee=\"" + REFLECTION + "\"", ""));
        process("reflection-in-candidate-groups.bpmn", userTask("camunda:candidateGroups=\"" + REFLECTION + "\"", ""));
        process("reflection-in-due-date.bpmn", userTask("camunda:dueDate=\"" + REFLECTION + "\"", ""));
        process("reflection-in-form-ref.bpmn", userTask("camunda:formRef=\"" + REFLECTION + "\"", ""));
        process("form-key.bpmn", userTask("camunda:formKey=\"" + REFLECTION + "\"", ""));
        process("reflection-in-priority.bpmn", userTask("camunda:priority=\"" + REFLECTION + "\"", ""));
        process(
                "services-through-execution.bpmn",
                serviceTask("camunda:delegateExpression=\"${execution.processEngineServices.repositoryService}\"", ""));
        process("expression-task.bpmn", serviceTask("camunda:expression=\"" + REFLECTION + "\"", ""));
        process(
                "method-of-a-delegate.bpmn",
                serviceTask("camunda:delegateExpression=\"${probeDelegate.execute(execution)}\"", ""));
        process("foreign-bean.bpmn", serviceTask("camunda:delegateExpression=\"${dataSource}\"", ""));
        process("legacy-namespace-attribute.bpmn", serviceTask("activiti:expression=\"" + REFLECTION + "\"", ""));
        process("expression-of-character-references.bpmn", userTask("name=\"&#36;&#123;''.getClass()&#125;\"", ""));
        process(
                "expression-split-by-comment.bpmn",
                userTask("", "<bpmn:documentation>$<!-- -->{''.getClass()}</bpmn:documentation>"));
        process(
                "other-prefix.bpmn",
                "<bpmn:serviceTask id=\"serviceTask_x\" xmlns:ok=\"http://camunda.org/schema/1.0/bpmn\""
                        + " ok:class=\"" + CANARY + "\"/>");
        process(
                "potential-owner.bpmn",
                userTask(
                        "",
                        "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression>"
                                + "<bpmn:formalExpression>" + REFLECTION
                                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>"));
        condition("reflection-in-condition.bpmn", REFLECTION, "");
        condition("giant-text-in-condition.bpmn", "${'x'.repeat(2000000000) == 'y'}", "");
        condition("regex-in-condition.bpmn", "${way.matches('(a+)+b')}", "");
        condition("feel-condition.bpmn", "execution.processEngine != null", "language=\"feel\"");
        condition("groovy-condition.bpmn", "new File('/tmp/x').text", "language=\"groovy\"");
        condition("many-brackets-in-condition.bpmn", "${" + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "}", "");
    }

    private void classesAndScripts() {
        process("java-class.bpmn", serviceTask("camunda:class=\"" + CANARY + "\"", ""));
        process("legacy-java-class.bpmn", serviceTask("activiti:class=\"" + CANARY + "\"", ""));
        process(
                "shell-task.bpmn",
                serviceTask(
                        "camunda:type=\"shell\"",
                        extension(
                                "<camunda:field name=\"command\"><camunda:string>touch /tmp/canary</camunda:string></camunda:field>")));
        process(
                "external-task.bpmn",
                serviceTask("camunda:type=\"external\" camunda:topic=\"" + REFLECTION + "\"", ""));
        process(
                "script-task.bpmn",
                "<bpmn:scriptTask id=\"serviceTask_x\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>");
        process(
                "juel-script-task.bpmn",
                "<bpmn:scriptTask id=\"serviceTask_x\" scriptFormat=\"juel\"><bpmn:script>" + REFLECTION
                        + "</bpmn:script></bpmn:scriptTask>");
        process(
                "feel-script-task.bpmn",
                "<bpmn:scriptTask id=\"serviceTask_x\" scriptFormat=\"feel\"><bpmn:script>execution</bpmn:script></bpmn:scriptTask>");
        process(
                "listener-class.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:executionListener event=\"start\" class=\"" + CANARY + "\"/>")));
        process(
                "listener-script.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">"
                                + REFLECTION + "</camunda:script></camunda:executionListener>")));
        process(
                "task-listener-timeout.bpmn",
                userTask(
                        "",
                        extension("<camunda:taskListener event=\"timeout\" id=\"t\" class=\"" + CANARY
                                + "\"><bpmn:timerEventDefinition><bpmn:timeDuration>" + REFLECTION
                                + "</bpmn:timeDuration></bpmn:timerEventDefinition></camunda:taskListener>")));
        process(
                "connector.bpmn",
                serviceTask(
                        "",
                        extension(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")));
        process(
                "input-mapping.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:inputOutput><camunda:inputParameter name=\"x\">" + REFLECTION
                                + "</camunda:inputParameter></camunda:inputOutput>")));
        process(
                "legacy-input-mapping.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<activiti:inputOutput><activiti:inputParameter name=\"x\">" + REFLECTION
                                + "</activiti:inputParameter></activiti:inputOutput>")));
        process(
                "field-injection.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:field name=\"x\" expression=\"" + REFLECTION + "\"/>")));
        process("form-handler-class.bpmn", userTask("camunda:formHandlerClass=\"" + CANARY + "\"", ""));
        process(
                "form-field-validator.bpmn",
                userTask(
                        "",
                        extension(
                                "<camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\""
                                        + CANARY
                                        + "\"/></camunda:validation></camunda:formField></camunda:formData>")));
        process(
                "form-field-default.bpmn",
                userTask(
                        "",
                        extension("<camunda:formData><camunda:formField id=\"f\" type=\"string\" defaultValue=\""
                                + REFLECTION + "\"/></camunda:formData>")));
        process(
                "retry-cycle.bpmn",
                serviceTask(
                        "camunda:delegateExpression=\"${probeDelegate}\"",
                        extension("<camunda:failedJobRetryTimeCycle>" + REFLECTION
                                + "</camunda:failedJobRetryTimeCycle>")));
        process(
                "variable-mapping-class.bpmn",
                "<bpmn:callActivity id=\"serviceTask_x\" calledElement=\"x\" camunda:variableMappingClass=\"" + CANARY
                        + "\"/>");
        process(
                "computed-called-element.bpmn",
                "<bpmn:callActivity id=\"serviceTask_x\" calledElement=\"" + REFLECTION + "\"/>");
        process(
                "decision-ref.bpmn",
                "<bpmn:businessRuleTask id=\"businessRuleTask_x\" camunda:decisionRef=\"" + REFLECTION + "\"/>");
    }

    private void structures() {
        process(
                "timer-start.bpmn",
                "<bpmn:startEvent id=\"event_t\"><bpmn:timerEventDefinition><bpmn:timeCycle>" + REFLECTION
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>");
        process(
                "timer-expression.bpmn",
                "<bpmn:intermediateCatchEvent id=\"event_t\"><bpmn:timerEventDefinition><bpmn:timeDuration>"
                        + REFLECTION
                        + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
        process(
                "endless-loop.bpmn",
                "<bpmn:exclusiveGateway id=\"gateway_a\"/><bpmn:exclusiveGateway id=\"gateway_b\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_1\" sourceRef=\"event_s\" targetRef=\"gateway_a\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_2\" sourceRef=\"gateway_a\" targetRef=\"gateway_b\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_3\" sourceRef=\"gateway_b\" targetRef=\"gateway_a\"/>");
        process(
                "link-loop.bpmn",
                "<bpmn:intermediateThrowEvent id=\"event_t\"><bpmn:linkEventDefinition name=\"l\"/></bpmn:intermediateThrowEvent>"
                        + "<bpmn:intermediateCatchEvent id=\"event_c\"><bpmn:linkEventDefinition name=\"l\"/></bpmn:intermediateCatchEvent>");
        process(
                "signal-that-starts-itself.bpmn",
                "<bpmn:startEvent id=\"event_g\"><bpmn:signalEventDefinition signalRef=\"s\"/></bpmn:startEvent>");
        process(
                "conditional-event.bpmn",
                "<bpmn:intermediateCatchEvent id=\"event_c\"><bpmn:conditionalEventDefinition><bpmn:condition>"
                        + REFLECTION
                        + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>");
        process(
                "giant-multi-instance.bpmn",
                userTask(
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2000000000"
                                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
        process(
                "nested-sub-processes.bpmn",
                "<bpmn:subProcess id=\"subProcess_x\">".repeat(5_000) + "</bpmn:subProcess>".repeat(5_000));
        process("too-many-elements.bpmn", "<bpmn:incoming/>".repeat(30_000));
        raw(
                "wsdl-import.bpmn",
                definitions(
                        "wsdl-import",
                        "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:9/x\" namespace=\"x\"/>"));
        raw("message-name.bpmn", definitions("message-name", "<bpmn:message id=\"m\" name=\"" + REFLECTION + "\"/>"));
    }

    private void files() {
        String harmless = definitions("x", "");
        raw("doctype.bpmn", harmless.replace(HEAD, HEAD + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
        cases.put("utf-16.bpmn", harmless.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        cases.put("ebcdic.bpmn", harmless.replace("UTF-8", "IBM037").getBytes(Charset.forName("IBM037")));
        raw("byte-order-mark.bpmn", "\uFEFF" + harmless);
        raw("xml-1.1.bpmn", harmless.replace("version=\"1.0\"", "version=\"1.1\""));
        raw("latin-1-header.bpmn", harmless.replace("UTF-8", "ISO-8859-1"));
        raw("giant-file.bpmn", harmless + " ".repeat(2 * 1024 * 1024));
        raw("broken-xml.bpmn", "<bpmn:definitions");
        raw("stylesheet.bpmn", harmless.replace(HEAD, HEAD + "<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>"));
        raw("script.groovy", "new File('/tmp/x')");
        raw("case.cmmn", "<definitions/>");
        raw("page.html", "<script>alert(1)</script>");
    }

    private void tables() {
        table(
                "juel-input.dmn",
                "<inputExpression id=\"i\" expressionLanguage=\"juel\"><text>" + REFLECTION
                        + "</text></inputExpression>",
                "<text>\"A\"</text>");
        table(
                "groovy-input.dmn",
                "<inputExpression id=\"i\" expressionLanguage=\"groovy\"><text>1</text></inputExpression>",
                "<text>\"A\"</text>");
        table(
                "expression-without-language.dmn",
                "<inputExpression id=\"i\"><text>" + REFLECTION + "</text></inputExpression>",
                "<text>\"A\"</text>");
        table(
                "feel-function.dmn",
                "<inputExpression id=\"i\"><text>amount</text></inputExpression>",
                "<text>matches(\"aaaa\", \"(a+)+b\")</text>");
        table(
                "feel-external-function.dmn",
                "<inputExpression id=\"i\"><text>amount</text></inputExpression>",
                "<text>function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}</text>");
        table(
                "feel-getter.dmn",
                "<inputExpression id=\"i\"><text>amount.class.name</text></inputExpression>",
                "<text>\"A\"</text>");
        raw(
                "literal-expression.dmn",
                HEAD
                        + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\">"
                        + "<decision id=\"literal-expression\" name=\"x\"><literalExpression id=\"l\" expressionLanguage=\"juel\"><text>"
                        + REFLECTION
                        + "</text></literalExpression></decision></definitions>");
    }

    /** What is wrong with each is one thing only: the file is right but for its payload. */
    private void forms() {
        formWith("expression-default", "\"defaultValue\":\"" + REFLECTION + "\"");
        formWith("feel-label", "\"description\":\"=for i in 1..1000000000 return i\"");
        formWith("template-description", "\"description\":\"{{secret}}\"");
        formWith("endless-condition", "\"conditional\":{\"hide\":\"=count(for i in 1..1000000000 return i) > 1\"}");
        formWith("computed-readonly", "\"readonly\":\"=true\"");
        formWith("html-description", "\"description\":\"<img src=x onerror=alert(1)>\"");
        formWith("script-label", "\"properties\":{\"label.en\":\"<script>alert(1)</script>\"}");
        formWith("script-link", "\"description\":\"[here](java\\nscript:alert(1))\"");
        formWith("entity-link", "\"description\":\"[here](java&#115;cript:alert(1))\"");
        formWith("data-link", "\"description\":\"[here](data:text/html;base64,PHNjcmlwdD4=)\"");
        formWith("plain-link", "\"description\":\"[here](//evil.example/x)\"");
        formWith("spying-picture", "\"description\":\"![](https://evil.example/pixel.png)\"");
        formWith("control-characters", "\"description\":\"a\\u0000b\"");
        formWith("pattern-validator", "\"validate\":{\"pattern\":\"(a+)+b\"}");
        formWith("endless-number", "\"validate\":{\"min\":1e400}");
        formWith("giant-option", "\"values\":[{\"label\":\"A\",\"value\":" + "9".repeat(300) + "}]");
        formWith("hidden-script", "\"properties\":{\"conditional\":\"<script>alert(1)</script>\"}");
        formWith("object-for-text", "\"description\":{\"x\":1}");
        formWith("text-for-options", "\"values\":[\"a\"]");
        formWith("same-options", "\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"a\"}]");
        formWith("remote-options", "\"valuesExpression\":\"=get()\"");
        formOf("html-component", "{\"type\":\"html\",\"id\":\"b\",\"content\":\"x\"}");
        formOf("iframe-component", "{\"type\":\"iframe\",\"id\":\"b\",\"url\":\"http://127.0.0.1\"}");
        formOf("image-component", "{\"type\":\"image\",\"id\":\"b\",\"source\":\"javascript:alert(1)\"}");
        formOf("unknown-component", "{\"type\":\"bomb\",\"id\":\"b\"}");
        formOf("shadowing-key", "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"probeDelegate\",\"label\":\"B\"}");
        formOf("prototype-key", "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"__proto__\",\"label\":\"B\"}");
        formOf("same-key", "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"a\",\"label\":\"B\"}");
        formOf("same-id", "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"b\",\"label\":\"B\"}");
        formOf("no-key", "{\"type\":\"textfield\",\"id\":\"b\",\"label\":\"B\"}");
        formOf("no-object", "\"b\"");
        formOf(
                "too-many-fields",
                "{\"type\":\"spacer\",\"id\":\"b\"}" + ",{\"type\":\"spacer\",\"id\":\"c\"}".repeat(300));
        raw("unknown-schema.form", form("unknown-schema", "").replace("\"schemaVersion\":16", "\"schemaVersion\":99"));
        raw("no-schema.form", form("no-schema", "").replace("\"schemaVersion\":16,", ""));
        raw("other-name.form", form("another-name", ""));
        raw("repeated-keys.form", form("repeated-keys", "").replaceFirst("\\{", "{\"id\":\"other\","));
        raw("broken-json.form", form("broken-json", "").replace("]", ""));
        raw("no-form.form", "[]");
        raw("two-forms.form", form("two-forms", "") + form("two-forms", ""));
        raw("giant-form.form", form("giant-form", "") + " ".repeat(2 * 1024 * 1024));
        raw("giant-text.form", form("giant-text", "").replace("标签", "字".repeat(9_000)));
        raw(
                "nested-groups.form",
                "{\"id\":\"nested-groups\",\"components\":" + "[{\"type\":\"group\",\"components\":".repeat(20_000)
                        + "[]" + "}]".repeat(20_000) + "}");
    }

    private void formWith(String id, String setting) {
        raw(
                id + ".form",
                form(id, "")
                        .replaceFirst("\"label\"", java.util.regex.Matcher.quoteReplacement(setting + ",\"label\"")));
    }

    private void formOf(String id, String component) {
        raw(id + ".form", form(id, "," + component));
    }

    private void process(String name, String inside) {
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

    private void condition(String name, String text, String attributes) {
        process(
                name,
                "<bpmn:exclusiveGateway id=\"gateway_x\"/><bpmn:endEvent id=\"event_e\"/>"
                        + "<bpmn:sequenceFlow id=\"flow_x\" sourceRef=\"gateway_x\" targetRef=\"event_e\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" "
                        + attributes + ">" + text + "</bpmn:conditionExpression></bpmn:sequenceFlow>");
    }

    private void table(String name, String input, String entry) {
        String id = name.replace(".dmn", "");
        raw(
                name,
                HEAD
                        + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\""
                        + " id=\"d\" name=\"d\" namespace=\"x\"><decision id=\"" + id
                        + "\" name=\"x\" camunda:historyTimeToLive=\"P3650D\"><decisionTable id=\"t\" hitPolicy=\"FIRST\">"
                        + "<input id=\"in\">" + input
                        + "</input><output id=\"o\" name=\"o\"/><rule id=\"r\"><inputEntry id=\"e\">" + entry
                        + "</inputEntry><outputEntry id=\"oe\"><text>\"B\"</text></outputEntry></rule></decisionTable></decision></definitions>");
    }

    private void raw(String name, String text) {
        cases.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String definitions(String id, String inside) {
        return HEAD
                + "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                + " xmlns:activiti=\"http://activiti.org/bpmn\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"definitions_"
                + id
                + "\" targetNamespace=\"x\">" + inside + "</bpmn:definitions>";
    }

    private static String userTask(String attributes, String inside) {
        return "<bpmn:userTask id=\"userTask_x\" " + attributes + ">" + inside + "</bpmn:userTask>";
    }

    private static String serviceTask(String attributes, String inside) {
        return "<bpmn:serviceTask id=\"serviceTask_x\" " + attributes + ">" + inside + "</bpmn:serviceTask>";
    }

    private static String extension(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    private static String form(String id, String more) {
        return "{\"id\":\"" + id
                + "\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"标签 A\"}"
                + more + "]}";
    }

    private static String firstId(String xml) {
        if (!xml.contains(" id=\"")) {
            return "event_s";
        }
        int at = xml.indexOf(" id=\"") + 5;
        return xml.substring(at, xml.indexOf('"', at));
    }
}
