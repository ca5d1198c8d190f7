package org.commonshed.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.commonshed.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where to get the source of the very version that runs, as its licence asks. */
@Controller
@OpenToAll
class SourcePage {
    private final WebViews.Source source;

    /** @param address of the repository; whoever runs a changed version names their own in the settings */
    SourcePage(@Value("${commonshed.source}") String address) {
        this.source = read(address);
    }

    @GetMapping("/source")
    String page(Model model) {
        model.addAttribute("source", source);
        return "web/source";
    }

    /** What the build wrote down; no path of the machine is in it. */
    private static WebViews.Source read(String address) {
        Properties build = new Properties();
        try (@Nullable InputStream in = SourcePage.class.getResourceAsStream("/source.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = build.getProperty("commit", "");
        commit = commit.matches("[0-9a-f]{40,64}") ? commit : ""; // nothing of the kind outside a repository
        return new WebViews.Source(
                build.getProperty("version", ""),
                commit,
                !commit.isEmpty() && build.getProperty("changed", "").equals("true"),
                address);
    }
}
