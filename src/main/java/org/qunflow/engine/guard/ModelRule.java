package org.qunflow.engine.guard;

import java.util.Locale;
import org.qunflow.engine.ModelViolation;

/** Every rule that a model can break, with how to mend it. The rule's name in violations is kebab-case and stable. */
public enum ModelRule {
    FILE_KIND("Deploy only .bpmn, .dmn and .form files named with small letters, digits and hyphens."),
    TOO_LARGE("Make the file smaller: at most 1 MiB, 20,000 elements, 40 levels and 60 attributes per element."),
    ENCODING("Save the file as UTF-8 without a byte-order mark and with an XML 1.0 header."),
    NOT_READABLE("Mend the syntax of the file; export it again from the modeler."),
    DOCTYPE("Remove the DOCTYPE, entities and processing instructions."),
    FORBIDDEN_ELEMENT("Remove this element; only the elements of the handbook's list may be used."),
    FORBIDDEN_ATTRIBUTE("Remove this attribute; only the attributes of the handbook's list may be used."),
    FORBIDDEN_NAMESPACE("Remove what belongs to this namespace."),
    FORBIDDEN_PLACE("Move this to an element that may carry it, or remove it."),
    FORBIDDEN_EXPRESSION("Write plain text here; expressions stand only in conditions and delegate expressions."),
    FORBIDDEN_VALUE("Choose a value of the form that the handbook gives for this attribute."),
    FORBIDDEN_TEXT("Remove the text; this element carries none."),
    DELEGATE_FORM("Write the delegate as ${nameOfTheDelegate} and nothing more."),
    CONDITION_GRAMMAR("Use only variables, texts, numbers, comparisons, and, or, not and brackets in a condition."),
    ENDLESS_LOOP("Put a user task, receive task or waiting event into the loop."),
    FEEL_TOO_RICH(
            "Use only literals, comparisons, ranges, lists and not( ) in a decision table; outputs are literals."),
    ONE_DECISION("Keep exactly one decision with one decision table in the file, called like the file."),
    FORM_SYNTAX("Export the form again from the form editor; it must be one JSON object without repeated keys."),
    FORM_COMPONENT("Use only plain input fields, texts, groups and separators in a form."),
    FORM_PROPERTY("Remove this setting of the field; the handbook lists the ones that may be used."),
    FORM_VALUE("Give this setting a plain value of its kind, options each a label and a value of their own."),
    FORM_KEY("Give every field an id and a key of its own; a key is made of letters, digits and _."),
    FORM_MARKUP("Write plain text or Markdown: no HTML, no pictures, and links only to https addresses."),
    FORM_LABEL("Give the field a label in Chinese."),
    FORM_ENGLISH("Give every Chinese text of the field its English words."),
    FORM_ANSWER("Keep the field, or first change the process that goes on by its answer."),

    UNKNOWN_DELEGATE("Name a delegate that exists, as its element template offers it."),
    MISSING_DELEGATE("Choose an element template for this step."),
    MISSING_FORM("Add the form to the process, or refer to one that exists."),
    USER_TASK_FORM("Give the user task a form reference with binding deployment."),
    USER_TASK_ROLE("Name the role that may do this task as its candidate group."),
    USER_TASK_ASYNC("Set asynchronous continuation after the user task, so that an answer is never lost."),
    TASK_WATCHER(
            "Put this step behind a non-interrupting timer at the border of a user task; between them only such steps."),
    MISSING_NAME("Give the element a Chinese name."),
    MISSING_ENGLISH_NAME("Add the extension property name.en with the English name."),
    ID_PREFIX("Rename the id so that it begins with the kind of the element, e.g. serviceTask_."),
    MESSAGE_NAME("Call the message room.happened, e.g. group.rulesSettled."),
    MISSING_TIME_TO_LIVE("Set the history time to live to days, at least P3650D."),
    NOT_EXECUTABLE("Mark the process as executable and call it like the file."),
    DUPLICATE_ID("Give each element an id of its own."),
    BROKEN_REFERENCE("Let the reference point to an element that exists."),
    MISSING_CONDITION("Give every flow that leaves the gateway a condition, or make one of them the default."),
    UNREACHABLE("Connect the element to the start, or remove it."),
    DANGLING("Let the element lead on to an end event."),
    MISSING_DIAGRAM("Lay the element out in the diagram; export it from the modeler."),
    STEP_PARAMETER("Set the parameter as its element template demands."),
    UNKNOWN_TEMPLATE("Use an element template that exists for this delegate.");

    private final String remedy;

    ModelRule(String remedy) {
        this.remedy = remedy;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ModelViolation in(String file, String element, String finding) {
        return new ModelViolation(file, element == null ? "" : element, text(), shortened(finding), remedy);
    }

    private static String shortened(String finding) {
        String plain =
                finding == null ? "" : finding.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= 160 ? plain : plain.substring(0, 157) + "...";
    }
}
