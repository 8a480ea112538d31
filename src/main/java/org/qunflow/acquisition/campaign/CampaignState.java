package org.qunflow.acquisition.campaign;

/** How far a campaign is. */
public enum CampaignState {
    REVIEW,
    REWORK,
    RUNNING,
    CLOSED,
    SUMMED_UP,
    DROPPED;

    public boolean isOpen() {
        return this == REVIEW || this == REWORK || this == RUNNING;
    }
}
