package org.qunflow.tasks.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.browser.BrowserTest;
import org.qunflow.browser.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** An operator's morning from log-in to result, twenty tasks on the real engine; -Dqunflow.gallery=all shows it in all views. */
class MorningBrowserTests extends BrowserTest {
    private static final List<String> PEOPLE = Stream.concat(
                    Stream.of("王小明", "李雷", "韩梅梅", "Krüger, Anna", "赵六", "周杰", "孙悦", "钱多多", "吴敏", "郑爽"),
                    IntStream.rangeClosed(11, 20).mapToObj(n -> "茶友 " + n))
            .toList();

    @TempDir
    Path files;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Batches batches;

    @Autowired
    JdbcTemplate jdbc;

    private Page page;

    static Stream<View> views() {
        return View.wanted(View.ZH);
    }

    @BeforeEach
    void twentyLeads() {
        beans.createBean(Leads.class).wait(PEOPLE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void twentyTasksAreDoneInBulkOneByOneAndHandedOver(View view) throws Exception {
        tolerate("status of 422");
        long before = doneByTheOperator();
        page = open("/tasks", view, "OPERATOR");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        assertThat(page.locator(".task")).hasCount(20);
        examine(page, "morning-1-inbox");
        if (!view.phone()) {
            theKeyboardDoesIt();
        }
        theFirstIsDoneWithAProof();
        aDozenIsDoneWithOneAnswer();
        whatIsUndoneNeverHappens();
        theRestGoesToAColleague(view);
        assertThat(doneByTheOperator()).isEqualTo(before + 13);
    }

    private void theKeyboardDoesIt() {
        page.keyboard().press("?");
        assertThat(page.locator("dialog[data-keys]")).isVisible();
        examine(page, "morning-2-keys");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator(".task").nth(1).locator(".task-choose")).isChecked();
        page.keyboard().press("k");
        page.keyboard().press("c");
        assertThat(page.locator(".task").first().locator("form[action$=release]"))
                .isVisible();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("4");
        page.waitForURL("**/tasks?view=overdue");
        ready(page);
    }

    private void theFirstIsDoneWithAProof() throws IOException {
        visit(page, "/tasks?view=overdue&q=王");
        assertThat(page.locator(".task")).hasCount(1);
        examine(page, "morning-3-filtered");
        page.locator(".task-name").click();
        ready(page);
        page.click("[data-copy]");
        assertThat(page.evaluate("() => navigator.clipboard.readText()").toString())
                .startsWith("王小明您好，很高兴您来到北风生活");
        page.locator(".with-note summary").click();
        page.locator(".task-form input[type=radio]").first().check();
        page.fill(".task-form textarea", "已电话确认");
        page.fill("#comment", "明天再打一次电话");
        whatIsNoProofIsRefusedWhereItWasChosen();
        page.setInputFiles("#proof", new FilePayload("进群.png", "image/png", picture()));
        page.locator(".proof-add button").click();
        assertThat(page.locator(".proof")).isVisible();
        assertThat(page.locator("#comment")).hasValue("明天再打一次电话");
        page.locator("#comments button").click();
        assertThat(page.locator(".comments")).containsText("明天再打一次电话");
        assertThat(page.locator(".task-form textarea")).hasValue("已电话确认");
        page.waitForTimeout(1_000);
        page.reload();
        ready(page);
        assertThat(page.locator(".task-form textarea")).hasValue("已电话确认");
        examine(page, "morning-5-task");
        page.locator(".with-note button[type=submit]").click();
        page.waitForURL("**/tasks");
        assertThat(ready(page).locator("#notices")).containsText("王小明");
    }

    /** Two hundred megabytes never leave the page; a page of HTML that calls itself a picture is told by its content. */
    private void whatIsNoProofIsRefusedWhereItWasChosen() throws IOException {
        Path large = files.resolve("film.png");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        page.setInputFiles("#proof", large);
        page.locator(".proof-add button").click();
        assertThat(page.locator(".file-refused")).containsText("10 MiB");
        examine(page, "morning-4-refused");
        byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#proof", new FilePayload("cat.png", "image/png", html));
        page.locator(".proof-add button").click();
        assertThat(page.locator("#proofs [role=alert]")).containsText("PNG");
        assertThat(page.locator("#comment")).hasValue("明天再打一次电话");
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0x2F9E44), 240, 160, new Color(0xD8F5A2)));
        brush.fillRect(0, 0, 240, 160);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private void aDozenIsDoneWithOneAnswer() {
        choose(12);
        examine(page, "morning-6-chosen");
        submit(".batch-acts .quick-choices button");
        examine(page, "morning-7-waiting");
        tenSecondsPass();
        assertThat(page.locator("#batch-state .facts .figure")).hasText("12");
        examine(page, "morning-8-done");
    }

    private void whatIsUndoneNeverHappens() {
        choose(3);
        submit("button[value=CLAIM]");
        submit("[data-key=u]");
        assertThat(count("assignee = 'operator' and closed_at is null")).isZero();
    }

    private void theRestGoesToAColleague(View view) {
        page.locator("[data-check-all]").check();
        submit(".bulk-bar button");
        submit("button[value=CLAIM]");
        tenSecondsPass();
        assertThat(page.locator("#batch-state .facts .figure")).hasText("7");
        visit(page, "/tasks?view=mine");
        page.locator("[data-check-all]").check();
        submit(".bulk-bar button");
        colleagueSees(view, 0);
        page.reload();
        ready(page).selectOption("#colleague", "benita");
        page.fill("#pass-note", "我去接孩子，剩下的拜托了");
        examine(page, "morning-9-handover");
        submit("button[value=PASS]");
        tenSecondsPass();
        assertThat(page.locator("#batch-state .facts .figure")).hasText("7");
        assertThat(page.locator("#batch-state")).containsText("operator → benita");
        examine(page, "morning-10-handed");
        Page benita = colleagueSees(view, 7);
        examine(benita, "morning-11-colleague");
        benita.locator(".task-name").first().click();
        assertThat(ready(benita).locator("main")).containsText("我去接孩子，剩下的拜托了");
        examine(benita, "morning-12-taken");
    }

    /** Past the page's own check: told at once by the announced length, or where the limit is if none is announced. */
    @Test
    void theServerReadsNoProofOfTwoHundredMegabytes() throws Exception {
        page = open("/tasks", View.ZH, "OPERATOR");
        String head = "POST " + page.locator(".task-name").first().getAttribute("href") + "/proofs HTTP/1.1\r\n"
                + "Host: localhost\r\nConnection: close\r\nHX-Request: true\r\nAccept-Language: zh-CN\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nCookie: "
                + page.context().cookies().stream()
                        .map(c -> c.name + "=" + c.value)
                        .collect(Collectors.joining("; "))
                + "\r\n" + page.getAttribute("meta[name=_csrf_header]", "content") + ": "
                + page.getAttribute("meta[name=_csrf]", "content") + "\r\n";
        assertThat(answer(head + "Content-Length: " + (200L << 20) + "\r\n\r\n", 0))
                .startsWith("HTTP/1.1 413")
                .contains("文件太大了");
        assertThat(answer(head + "Transfer-Encoding: chunked\r\n\r\n", 66))
                .startsWith("HTTP/1.1 413")
                .contains("文件太大了");
    }

    private String answer(String head, int megabytes) throws IOException {
        URI server = URI.create(address("/"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            if (megabytes > 0) {
                chunk(
                        out,
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.png\"\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < megabytes; i++) {
                    chunk(out, new byte[1 << 20]);
                }
                chunk(out, new byte[0]);
            }
            out.flush();
            return said(socket.getInputStream());
        }
    }

    /** What is said up to the refusal; the server keeps the line open for a while, as nothing of the body came. */
    private static String said(InputStream in) throws IOException {
        StringBuilder said = new StringBuilder();
        byte[] some = new byte[8192];
        for (int n = in.read(some); n > 0; n = in.read(some)) {
            said.append(new String(some, 0, n, StandardCharsets.UTF_8));
            if (said.indexOf("文件太大了") > 0) {
                break;
            }
        }
        return said.toString();
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private Page colleagueSees(View view, int tasks) {
        Page benita = open("/tasks?view=mine", view, "OPERATOR", "benita");
        assertThat(benita.locator(".task")).hasCount(tasks);
        return benita;
    }

    private void choose(int tasks) {
        visit(page, "/tasks");
        for (int i = 0; i < tasks; i++) {
            page.locator(".task-choose").nth(i).check();
        }
        submit(".bulk-bar button");
    }

    private void submit(String button) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(button).first().click();
        ready(page);
    }

    private void tenSecondsPass() {
        jdbc.update("update tasks_batch set runs_at = now() - interval '1 second' where state = 'WAITING'");
        batches.runDue();
    }

    private long doneByTheOperator() {
        return count("outcome = 'COMPLETED' and closed_by = 'operator'");
    }

    private long count(String which) {
        return jdbc.queryForObject("select count(*) from tasks_task where " + which, Long.class);
    }
}
