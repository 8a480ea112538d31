package org.qunflow.engagement.gathering;

/** In which form content is given (000-08). */
public enum ContentForm {
    VOICE_TALK,
    ARTICLE,
    SALON,
    SEMINAR,
    THEME_SHARE,
    EXPERT_TALK,
    FORUM,
    LIVE,
    OFFLINE
}
