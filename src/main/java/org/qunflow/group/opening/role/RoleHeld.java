package org.qunflow.group.opening.role;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.group.opening.Role;
import org.qunflow.shared.MemberId;

/**
 * A role that a member holds in a group.
 *
 * @param until last day of the term, or null
 * @param declared false for a seed account that nobody declared, or whose sunset is over
 */
public record RoleHeld(
        long id, MemberId member, Role role, Instant grantedAt, String grantedBy, LocalDate until, boolean declared) {}
