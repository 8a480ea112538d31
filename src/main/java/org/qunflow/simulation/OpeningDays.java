package org.qunflow.simulation;

import java.time.LocalDate;
import java.util.List;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.OpeningState;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.Role;
import org.qunflow.group.opening.profile.Goal;
import org.qunflow.group.opening.profile.Goals;
import org.qunflow.group.opening.role.Roles;
import org.qunflow.group.opening.role.SeedAccounts;
import org.qunflow.group.seat.Seats;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pretend leads: roles, seed accounts, and how far the goal is. */
@Component
@Profile("demo")
class OpeningDays implements Habit {
    private static final int SHOWN = 30;
    private static final int TASTERS = 18;
    private static final double TASTES = 0.02;
    private static final int TERM = 21;

    private final Goals goals;
    private final Openings openings;
    private final Roles roles;
    private final SeedAccounts seeds;
    private final Seats seats;
    private final CurrentOperator operator;

    OpeningDays(
            Goals goals, Openings openings, Roles roles, SeedAccounts seeds, Seats seats, CurrentOperator operator) {
        this.goals = goals;
        this.openings = openings;
        this.roles = roles;
        this.seeds = seeds;
        this.seats = seats;
        this.operator = operator;
    }

    @Override
    public void live(PretendDay day) {
        CommunityId home = day.community();
        operator.runAs("lead", () -> {
            goals.of(home).stream().filter(Goal::isOpen).findFirst().ifPresent(goal -> progress(day, goal));
            openings.newest(home, null, SHOWN).stream()
                    .filter(o -> o.state() == OpeningState.OPENED)
                    .forEach(o -> {
                        guests(day, o);
                        sunsets(day, o);
                        people(day, o);
                    });
        });
    }

    private void progress(PretendDay day, Goal goal) {
        if (goal.progress() != day.members().size()) {
            goals.progress(day.community(), day.members().size());
        }
    }

    /** Nobody comes into a group for an activity by himself: those who like to taste are asked in. */
    private void guests(PretendDay day, Opening opening) {
        if (opening.planned()
                && roles.seated(day.community(), opening.group(), SHOWN).size() < TASTERS) {
            day.members().stream()
                    .filter(m -> day.happens(TASTES, "tastes", m.externalId()))
                    .forEach(m -> seats.take(day.community(), m.id(), opening.group()));
        }
    }

    private void sunsets(PretendDay day, Opening opening) {
        seeds.of(day.community(), opening.group()).stream()
                .filter(s -> s.sunset().isBefore(day.day()))
                .forEach(s -> seeds.end(day.community(), opening.group(), s.id()));
    }

    /** A group gets a soul and a declared seed account; some seed accounts are forgotten, and flagged. */
    private void people(PretendDay day, Opening opening) {
        CommunityId home = day.community();
        GroupId group = opening.group();
        List<MemberId> seated = roles.seated(home, group, SHOWN);
        if (seated.size() < 3 || !roles.of(home, group).isEmpty()) {
            return;
        }
        LocalDate until = goals.today(home).plusDays(TERM);
        roles.grant(home, group, seated.get(0), Role.SOUL, until);
        seeds.declare(home, group, seated.get(1), "开群前两周发图带动", until);
        if (day.happens(0.3, "forgotten-seed", opening.name())) {
            roles.grant(home, group, seated.get(2), Role.SEED, null);
        }
    }
}
