package org.qunflow.channel;

import java.time.Duration;

/** What a channel answered for certain. */
public sealed interface SendResult {

    /** The message is with the recipient. */
    record Delivered(String providerId) implements SendResult {}

    /** The channel holds the message until a person confirms it (WeCom's group sends). */
    record AwaitingConfirmation(String providerId) implements SendResult {}

    /** The channel will never deliver it. */
    record Refused(String reason) implements SendResult {}

    /** Nothing was delivered; it may be tried again after the given time. */
    record TryLater(Duration after, String reason) implements SendResult {}
}
