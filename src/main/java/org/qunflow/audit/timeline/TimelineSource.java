package org.qunflow.audit.timeline;

import java.util.List;
import org.qunflow.member.Member;

/** Tells what one room knows about a member. */
interface TimelineSource {

    List<TimelineItem> of(Member member);
}
