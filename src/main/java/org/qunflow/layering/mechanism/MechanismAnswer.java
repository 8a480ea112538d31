package org.qunflow.layering.mechanism;

import org.qunflow.shared.GroupId;

/** What became of an act on a mechanism group. */
public sealed interface MechanismAnswer {

    record Opened(GroupId group) implements MechanismAnswer {}

    record Done() implements MechanismAnswer {}

    /** It is not done, nothing changed. */
    record Refused(MechanismRefusal why) implements MechanismAnswer {}
}
