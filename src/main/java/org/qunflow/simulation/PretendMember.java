package org.qunflow.simulation;

import org.qunflow.shared.MemberId;

/**
 * A pretend person in a community.
 *
 * @param externalId the same in every run; what draws are about
 */
record PretendMember(MemberId id, String externalId, String name, Persona persona) {}
