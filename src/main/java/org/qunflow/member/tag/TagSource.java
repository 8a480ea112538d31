package org.qunflow.member.tag;

/** From where a tag is known. */
public enum TagSource {
    OPERATOR,
    IMPORT,
    RULE,
    NOTE
}
