package org.qunflow.reward.packet;

/** What became of the wish to send a red packet. */
public sealed interface PacketAnswer {

    /** It is within the budget of the day, and a person is asked to send it. */
    record Asked(PacketId id, boolean again) implements PacketAnswer {}

    /** It is not done, nothing changed. */
    record Refused(PacketRefusal why) implements PacketAnswer {}
}
