package org.qunflow.outreach.template;

import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A community got the texts that come with the house, as their first version. */
public record TemplatesLaidOut(CommunityId community, Instant at, List<String> templates) implements CommunityEvent {}
