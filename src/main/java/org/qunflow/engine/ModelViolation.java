package org.qunflow.engine;

/**
 * One thing that is wrong in a model.
 *
 * @param file resource name
 * @param element id of the element, or empty for the file
 * @param rule stable name of the rule, e.g. unknown-delegate; also the message key model.violation.{rule}
 * @param finding what was found, e.g. the offending value, shortened
 * @param remedy one English sentence how to mend it
 */
public record ModelViolation(String file, String element, String rule, String finding, String remedy) {}
