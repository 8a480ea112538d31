package org.qunflow.design.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.browser.BrowserTest;
import org.qunflow.browser.DraftSteps;
import org.qunflow.browser.View;
import org.qunflow.desks.Newcomers;
import org.qunflow.engine.Processes;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.Approvals;
import org.qunflow.sop.Draft;
import org.qunflow.sop.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** A lead makes a form in the browser, is told what is wrong, mends it, another lead approves, an operator answers it. */
class FormBrowserTests extends BrowserTest {
    private static final String LIST = "/design/drafts";
    /** Latin words that a Chinese reader would see around the form, but for names that are ids. */
    private static final String FOREIGN = """
            () => {
              const seen = new Set();
              const places = document.querySelectorAll('.workbench *');
              const add = text => /[A-Za-z]{3}/.test(text ?? '') && seen.add(text.trim());
              for (const e of places) {
                if (e.closest('.fjs-powered-by, .fjs-powered-by-link, svg, [aria-hidden=true]')) continue;
                ['title', 'placeholder', 'aria-label', 'alt'].forEach(name => add(e.getAttribute(name)));
                [...e.childNodes].filter(n => n.nodeType === 3).forEach(n => add(n.textContent));
              }
              return [...seen];
            }""";

    private static final String EVERY_PANEL = """
            async () => {
              const bench = document.querySelector('.workbench');
              const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              for (const entry of document.querySelectorAll('.fjs-palette-field')) {
                entry.dispatchEvent(new KeyboardEvent('keydown', {code: 'Enter', bubbles: true}));
                await painted();
              }
              for (const field of bench.modeler.get('formFieldRegistry').getAll()) {
                bench.modeler.get('selection').set(field);
                await painted();
                document.querySelectorAll('.bio-properties-panel-group-header:not(.open)').forEach(e => e.click());
                await painted();
              }
            }""";

    private static final String HOSTILE = """
            {"id": "%s", "type": "default", "schemaVersion": 19, "components": [
              {"type": "html", "id": "bomb", "content": "<img src=x onerror='globalThis.sung = 1'>"}]}""";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Members members;

    @Autowired
    Processes processes;

    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    CurrentOperator operator;

    @Autowired
    BusinessClock clock;

    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        community = beans.createBean(Newcomers.class).home();
    }

    @Test
    void aFormIsMadeMendedApprovedAndAnsweredByAnOperator() throws Exception {
        String form = "birthday-" + UUID.randomUUID();
        Page author = begin("FORM", form, View.ZH);
        add(author, "textfield");
        author.fill("[data-entry-id=label-zh] input", "生日愿望");
        author.fill("[data-entry-id=key] input", "wish");
        author.click("[data-save]");
        assertThat(author.locator("[data-findings]")).containsText("请为这段中文填写英文。");
        examine(author, "form-finding");
        author.locator("[data-findings] .finding-go").click();
        author.fill("[data-entry-id=label-en] input", "Birthday wish");
        author.waitForFunction("() => Object.values(localStorage).some(kept => kept.includes('Birthday wish'))");
        assertThat(author.getByText("没有问题，可以提交。")).isVisible();
        author.fill("#note", "生日当天要问愿望");
        author.click("[data-submit-draft] [type=submit]");
        assertThat(author.getByText("等待另一位负责人批准")).isVisible();

        Page second = open(pathOf(author), View.EN, "LEAD", "lead-two");
        assertThat(second.locator(".changes")).containsText("Birthday wish");
        assertThat(second.locator(".task-form")).containsText("Birthday wish");
        examine(second, "form-review");
        second.click("form[action$='/approve'] .btn-primary");
        assertThat(second.locator("#notices")).containsText("deployed");

        aMemberArrives(form);
        Page desk = open("/tasks", View.ZH, "OPERATOR");
        desk.locator("main a", new Page.LocatorOptions().setHasText("生日回访"))
                .first()
                .click();
        ready(desk);
        desk.getByLabel("生日愿望").fill("想见大家");
        examine(desk, "form-answer");
    }

    /** In one view, or in all with -Dqunflow.gallery=all. */
    static Stream<View> views() {
        return View.wanted(View.ZH).filter(view -> !view.phone());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyKindOfFieldIsOfferedWithoutAMissingWord(View view) {
        Page page = begin("FORM", "words-" + UUID.randomUUID(), view);
        page.evaluate(EVERY_PANEL);
        if (view.locale().startsWith("zh")) {
            Assertions.assertThat((List<?>) page.evaluate("() => [...document.querySelector('.workbench').missing]"))
                    .isEmpty();
            Assertions.assertThat((List<?>) page.evaluate(FOREIGN)).isEmpty();
        }
        isOnTop(page.locator(".fjs-powered-by-link").first());
        page.click("[data-save]");
        assertThat(page.locator("[data-findings]")).hasAttribute("data-looked", Pattern.compile("[2-9]"));
        examine(page, "form-fields");
    }

    @Test
    void aHostileFormIsNotDrawnAndATableIsBegunEmpty() {
        String form = "hostile-" + UUID.randomUUID();
        Draft hostile = begun(form + ".form", HOSTILE.formatted(form));
        Page page = open(LIST + "/" + hostile.id(), View.EN.inTheDark(), "LEAD");
        assertThat(page.locator(".workbench")).containsText("cannot be drawn");
        assertThat(page.locator("[data-findings]")).containsText("Use only plain input fields");
        Assertions.assertThat(page.evaluate("() => globalThis.sung")).isNull();

        DraftSteps.begin(visit(page, LIST), "TABLE", "table-" + UUID.randomUUID());
        assertThat(page.locator(".tjs-container")).containsText("Result");
        assertThat(page.locator("[data-findings]")).containsText("Nothing is wrong");
        examine(page, "table-begun");

        DraftSteps.begin(visit(page, LIST), "FORM", "phone-" + UUID.randomUUID());
        page.setViewportSize(360, 740);
        assertThat(page.locator(".workbench-narrow")).isVisible();
        assertThat(page.locator(".workbench")).isHidden();
        examine(page, "form-narrow");
    }

    private Page begin(String kind, String key, View view) {
        return DraftSteps.begin(open(LIST, view, "LEAD"), kind, key);
    }

    private static void add(Page page, String type) {
        page.locator(".fjs-palette-field[data-field-type=" + type + "]").press("Enter");
        assertThat(page.locator(".fjs-element[data-field-type=" + type + "]")).hasCount(1);
    }

    /** A process that asks with the form, and somebody in it. */
    private void aMemberArrives(String form) throws Exception {
        String key = "asking-" + UUID.randomUUID();
        String process = new ClassPathResource("sop/asking.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("@key@", key)
                .replace("@form@", form)
                .replace("@answer@", "wish != ''");
        Draft draft = begun(key + ".bpmn", process);
        operator.runAs("lead", () -> approvals.submit(draft.id(), 1, ""));
        operator.runAs("lead-two", () -> approvals.approve(draft.id(), 0, ""));
        Member member = members.register(
                community, new NewMember("cdnow", key, "王小明", clock.instant(), null, null, null, null));
        processes.start(key, community, member.id().toString(), Map.of());
    }

    private Draft begun(String file, String content) {
        AtomicReference<Draft> draft = new AtomicReference<>();
        operator.runAs("lead", () -> draft.set(drafts.begin(file, content)));
        return draft.get();
    }
}
