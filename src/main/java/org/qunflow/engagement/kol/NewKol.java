package org.qunflow.engagement.kol;

import java.time.LocalDate;
import org.qunflow.shared.MemberId;

/** A KOL who is entered; member is null for a guest, validUntil if the credentials do not expire. */
public record NewKol(
        MemberId member, String name, String credentials, String halo, LocalDate validUntil, int slotsPerWeek) {}
