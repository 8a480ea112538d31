package org.qunflow.group.opening.role;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.MemberId;

/** A declared seed account of a group: what it is for, who declared it, and the day on which it ends. */
public record SeedAccount(
        long id, MemberId member, String purpose, Instant declaredAt, String declaredBy, LocalDate sunset) {}
