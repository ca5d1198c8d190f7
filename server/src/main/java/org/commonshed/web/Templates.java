package org.commonshed.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name that a page returns into the template of that name, compiled with the rest. */
@Configuration
class Templates {
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.commonshed.views");
    }

    @Bean
    ViewResolver templateResolver(TemplateEngine engine) {
        return new Resolver(engine);
    }

    private record Resolver(TemplateEngine engine) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            boolean elsewhere = name.startsWith("redirect:") || name.startsWith("forward:");
            return elsewhere || !engine.hasTemplate(name + ".jte") ? null : new Page(engine, name + ".jte");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    /** Renders wholly before anything is sent, so that a mistake gives a clean error page. */
    private record Page(TemplateEngine engine, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput out = new Utf8ByteOutput();
            engine.render(template, new HashMap<>(model == null ? Map.of() : model), out);
            response.setContentType(getContentType());
            response.addHeader("Vary", "HX-Request");
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
