package org.qunflow.design.live;

import org.qunflow.community.Community;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.LiveMap.Where;
import org.qunflow.engine.ProcessMap.Version;

/** A step of a version of a process, as one community sees it. */
record Spot(Community community, Version version, ProcessSteps.Step step) {

    Asked asked(LiveFilter filter, Pictures pictures) {
        return new Asked(
                new Where(community.id(), version.key()),
                step.id(),
                filter.allVersions() ? 0 : version.version(),
                pictures.labels(community, version, step.id(), filter),
                filter.span(pictures.now(community), community.zone()));
    }

    Deed deed(Plan plan) {
        return new Deed(community.id(), version.key(), step.id(), plan.act(), plan.target(), plan.reason());
    }

    public String path() {
        return "/design/processes/" + version.key() + "/" + version.version() + "/steps/" + step.id();
    }
}
