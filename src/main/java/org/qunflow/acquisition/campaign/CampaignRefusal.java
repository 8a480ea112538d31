package org.qunflow.acquisition.campaign;

/** Why a campaign, or something about it, is refused. */
public enum CampaignRefusal {
    NO_NAME,
    NAME_TAKEN,
    NO_THEME,
    NO_BUDGET,
    NO_DAYS,
    PAST_ITS_END,
    NOT_RUNNING,
    NOT_OPEN,
    NO_ENTRY,
    NOT_POSITIVE,
    NO_NOTE,
    ABOVE_BUDGET,
    BELOW_WHAT_IS_SPENT,
    UNKNOWN
}
