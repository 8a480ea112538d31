package org.qunflow.simulation;

import java.time.LocalDate;
import org.qunflow.shared.MemberId;

/**
 * A pretend person in a community.
 *
 * @param externalId the same in every run; what draws are about
 * @param arrived its first day
 */
record PretendMember(MemberId id, String externalId, String name, LocalDate arrived, Persona persona) {}
