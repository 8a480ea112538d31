package org.qunflow.acquisition.campaign;

/** What became of an act on a campaign. */
public sealed interface CampaignAnswer {

    /** It is handed in and a lead is asked to review it. */
    record Opened(CampaignId id) implements CampaignAnswer {}

    record Done() implements CampaignAnswer {}

    /** It is not done, nothing changed. */
    record Refused(CampaignRefusal why) implements CampaignAnswer {}
}
