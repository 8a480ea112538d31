package org.qunflow.acquisition.referral;

/** The six tactics of referral (002-11). */
public enum Tactic {
    /** 进群领优惠. */
    JOIN_BENEFIT(false),
    /** 拼单优惠: so many must come together. */
    GROUP_BUY(true),
    /** 现价远低于原价. */
    DEEP_DISCOUNT(true),
    /** 限时特惠: until the last day of the plan. */
    LIMITED_TIME(true),
    /** 阶梯涨价: by headcount or by days. */
    STEPPED_PRICE(true),
    /** 分销奖励. */
    COMMISSION(false);

    private final boolean priced;

    Tactic(boolean priced) {
        this.priced = priced;
    }

    public boolean isPriced() {
        return priced;
    }
}
