package org.qunflow.member.tag;

/** What became of an act on tags. */
public sealed interface TagAnswer {

    /** It is done, for so many. */
    record Done(int many) implements TagAnswer {}

    /** It is not done, nothing changed. */
    record Refused(TagRefusal why) implements TagAnswer {}
}
