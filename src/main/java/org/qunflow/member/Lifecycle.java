package org.qunflow.member;

import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Gathered;
import org.qunflow.shared.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The steps that a journey takes with a member. Each is one guarded UPDATE, gathered with those of the same chunk; a
 * member who does not stand where the step expects rolls the chunk back and becomes a bulk failure of his own.
 */
@Service
public class Lifecycle {
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Gathered<LifecycleRows.Step> steps;

    Lifecycle(LifecycleRows rows, BusinessClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
        this.steps = new Gathered<>(rows::take);
    }

    /** The first journey begins: a lead is screened. */
    public void begin(CommunityId community, MemberId member) {
        steps.add(LifecycleRows.Step.of(LifecycleRows.Kind.BEGIN, community, member, clock.instant(community)));
    }

    public void admit(CommunityId community, MemberId member) {
        stage(LifecycleRows.Kind.ADMIT, community, member, Stage.WAITING);
    }

    public void reject(CommunityId community, MemberId member) {
        stage(LifecycleRows.Kind.REJECT, community, member, Stage.REJECTED);
    }

    /** Layered for the first time in this enrolment. */
    public void layer(CommunityId community, MemberId member, String tier, String quadrant) {
        changeTier(community, member, tier, quadrant);
        events.publishEvent(new StageChanged(community, clock.instant(community), member, Stage.LAYERED));
    }

    /** Moved to another tier; the stage stays, also that of a member with a seat. */
    public void changeTier(CommunityId community, MemberId member, String tier, String quadrant) {
        steps.add(new LifecycleRows.Step(
                LifecycleRows.Kind.LAYER, community, member, clock.instant(community), tier, quadrant));
    }

    public void seat(CommunityId community, MemberId member) {
        stage(LifecycleRows.Kind.SEAT, community, member, Stage.CORE);
    }

    /** The seat went to somebody else; the member is layered as before. */
    public void unseat(CommunityId community, MemberId member) {
        stage(LifecycleRows.Kind.UNSEAT, community, member, Stage.LAYERED);
    }

    /** A conversion makes a customer. */
    public void markCustomer(CommunityId community, MemberId member) {
        steps.add(LifecycleRows.Step.of(LifecycleRows.Kind.CUSTOMER, community, member, clock.instant(community)));
    }

    /** The member was cared for with an offer: the clock of dormancy starts anew. */
    public void caredFor(CommunityId community, MemberId member) {
        steps.add(LifecycleRows.Step.of(LifecycleRows.Kind.CARE, community, member, clock.instant(community)));
    }

    /** The member is out; other rooms listen and free what he held. */
    public void exit(CommunityId community, MemberId member, Exit exit, String reason) {
        LifecycleRows.Kind kind = exit == Exit.DORMANT ? LifecycleRows.Kind.SLEEP : LifecycleRows.Kind.LEAVE;
        steps.add(new LifecycleRows.Step(kind, community, member, clock.instant(community), reason, null));
        events.publishEvent(new MemberExited(community, clock.instant(community), member, exit.name(), reason));
    }

    /** The member is back: enrolment n + 1, straight to layering. */
    public void comeBack(CommunityId community, MemberId member) {
        steps.add(LifecycleRows.Step.of(LifecycleRows.Kind.RETURN, community, member, clock.instant(community)));
        events.publishEvent(new MemberReturned(community, clock.instant(community), member));
    }

    private void stage(LifecycleRows.Kind kind, CommunityId community, MemberId member, Stage stage) {
        steps.add(LifecycleRows.Step.of(kind, community, member, clock.instant(community)));
        events.publishEvent(new StageChanged(community, clock.instant(community), member, stage));
    }
}
