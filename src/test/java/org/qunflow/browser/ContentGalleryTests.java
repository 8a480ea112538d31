package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.engagement.kol.Answer;
import org.qunflow.engagement.kol.KolId;
import org.qunflow.engagement.kol.KolSessions;
import org.qunflow.engagement.kol.Kols;
import org.qunflow.engagement.kol.NewKol;
import org.qunflow.engagement.kol.NewSession;
import org.qunflow.engagement.kol.SessionId;
import org.qunflow.engagement.kol.TalkStarts;
import org.qunflow.engagement.right.RightKind;
import org.qunflow.engagement.right.Rights;
import org.qunflow.engagement.ugc.NewWork;
import org.qunflow.engagement.ugc.Publications;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.Work;
import org.qunflow.engagement.ugc.WorkKind;
import org.qunflow.engagement.ugc.WorkState;
import org.qunflow.engagement.ugc.Works;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of contributions, KOLs, slots and rights. */
class ContentGalleryTests extends GalleryTest {
    @Autowired
    Works works;

    @Autowired
    Reviews reviews;

    @Autowired
    Publications publications;

    @Autowired
    Kols kols;

    @Autowired
    KolSessions sessions;

    @Autowired
    TalkStarts starts;

    @Autowired
    Rights rights;

    @ParameterizedTest
    @MethodSource("views")
    void contributions(View view) {
        happens();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/content", "content");
        look(page, "/content?q=" + scene.nameOfFan(), "content-find");
        look(page, "/content?by=" + scene.fan(), "content-enter");
        page.fill("#body", "  ");
        look(send(page, "#enter"), "content-refused");
        for (WorkState state : List.of(WorkState.PUBLISHED, WorkState.CHANGES)) {
            Work work = works.page(scene.home(), state, null, 1).get(0);
            look(page, "/content/" + work.id(), "content-" + state.name().toLowerCase());
        }
        choose(page, GalleryRooms.EMPTY);
        look(page, "/content", "content-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void kolsAndSlots(View view) {
        happens();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/content/kols", "kols");
        look(page, "/content/sessions", "kol-sessions");
        sessions.page(scene.home(), null, 10)
                .forEach(s -> look(
                        page,
                        "/content/sessions/" + s.id() + "?q=" + scene.nameOfFan(),
                        s.open() ? "kol-session-open" : "kol-session-drawn"));
        choose(page, GalleryRooms.EMPTY);
        look(page, "/content/kols", "kols-empty");
        look(page, "/content/sessions", "kol-sessions-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theLadder(View view) {
        happens();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/content/rights?all=true&q=" + scene.nameOfFan(), "rights");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/content/rights", "rights-empty");
        if (looksAtAll()) {
            modelsAndTables(page);
        }
    }

    private void modelsAndTables(Page page) {
        for (String model : List.of("ugc-review", "ugc-takedown", "kol-session", "right-grant")) {
            diagram(page, "/design/processes/" + model, model);
        }
        for (String table : List.of("ugc-screening", "ugc-trust", "kol-eligibility", "right-score")) {
            look(page, "/design/tables/" + table, "table-" + table);
        }
    }

    /** Once in the community of the gallery. */
    private void happens() {
        if (works.page(scene.home(), null, null, 1).isEmpty()) {
            MemberId fan = scene.fan();
            submits(fan, "重复计算");
            Work open = submits(fan, "第一次自己泡白茶，香气留了一下午，推荐给大家试试");
            Work changed = submits(fan, "配上今天的点心，一个人也很满足的下午茶时光");
            reviews.askChange(changed.id(), "请写明用水和水温", "gallery");
            publications.publish(open.id());
            publications.reward(open.id());
            publications.askLicence(open.id(), "gallery");
            submits(fan, "试了三种水温，九十度最合适，叶底也好看");
            slots(fan);
            rights.propose(scene.home(), fan, RightKind.GUEST);
            rights.propose(scene.home(), fan, RightKind.PARTNER);
        }
    }

    private Work submits(MemberId fan, String body) {
        works.submit(scene.home(), NewWork.text(fan, WorkKind.ARTICLE, body, "群聊"));
        return works.page(scene.home(), null, null, 1).get(0);
    }

    private void slots(MemberId fan) {
        KolId kol = enter(LocalDate.now(GalleryLife.ZONE).plusDays(20));
        enter(null);
        SessionId session = open(kol);
        sessions.apply(scene.home(), session, fan);
        sessions.draw(scene.home(), session);
        starts.begin(scene.home());
        sessions.apply(scene.home(), open(kol), fan);
    }

    private KolId enter(LocalDate until) {
        NewKol kol = new NewKol(null, "茶艺师老陈", "高级茶艺师", "三届斗茶赛评委", until, 4);
        return (KolId) ((Answer.Done) kols.enter(scene.home(), kol)).id();
    }

    private SessionId open(KolId kol) {
        Instant until = Instant.now().plus(Duration.ofDays(1));
        NewSession session = new NewSession(kol, "怎样挑选第一款茶", 2, until, until.plus(Duration.ofDays(1)));
        return (SessionId) ((Answer.Done) sessions.open(scene.home(), session)).id();
    }
}
