package org.qunflow.acquisition.referral;

/** One thing that a referral was judged by: its name in the table referral-fraud, and what it was. */
public record Sign(String name, String value) {}
