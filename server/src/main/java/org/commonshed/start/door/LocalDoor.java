package org.commonshed.start.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.start.Hindrance;
import org.commonshed.start.LocalDeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for commands on this machine. It lets in who comes from this machine, through no other server, and shows the
 * word of this run; for all others there is nothing at this address.
 */
public final class LocalDoor extends OncePerRequestFilter {
    public static final String PATH = "/-/local/";
    private static final String SCHEME = "Bearer ";
    private static final List<String> SIGNS_OF_ANOTHER_SERVER = List.of("Forwarded", "X-Forwarded-For", "Via");
    private static final Logger LOG = LoggerFactory.getLogger(LocalDoor.class);

    private final byte[] token;
    private final ObjectProvider<LocalDeed> deeds;

    LocalDoor(String token, ObjectProvider<LocalDeed> deeds) {
        this.token = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
        this.deeds = deeds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!isFromHere(request) || !showsToken(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = request.getRequestURI().substring(PATH.length());
        Optional<LocalDeed> deed =
                deeds.stream().filter(each -> each.name().equals(name)).findFirst();
        if (deed.isEmpty() || !request.getMethod().equals("POST")) {
            say(response, HttpServletResponse.SC_BAD_REQUEST, "The running server cannot do “" + name + "”.");
            return;
        }
        perform(deed.get(), request, response);
    }

    private static void perform(LocalDeed deed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "no-store");
        try {
            LocalDeed.Question question = new LocalDeed.Question(words(request), request.getInputStream());
            deed.perform(question, response.getOutputStream());
        } catch (Hindrance hindrance) {
            if (response.isCommitted()) {
                throw hindrance; // the connection breaks off, and the other side notices
            }
            say(response, HttpServletResponse.SC_CONFLICT, String.valueOf(hindrance.getMessage()));
        } catch (RuntimeException fault) {
            LOG.error("The deed {} asked for by a command failed", deed.name(), fault);
            if (response.isCommitted()) {
                throw fault;
            }
            String sentence = "The running server failed at this; its own output says more. (" + fault + ")";
            say(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, sentence);
        }
    }

    /** Those of the address only; the body is not looked at. */
    private static Map<String, String> words(HttpServletRequest request) {
        Map<String, String> words = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> words.put(name, values[0]));
        return words;
    }

    private static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFromHere(HttpServletRequest request) throws UnknownHostException {
        boolean isPassedOn = SIGNS_OF_ANOTHER_SERVER.stream().anyMatch(name -> request.getHeader(name) != null);
        boolean isSameMachine = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                || request.getRemoteAddr().equals(request.getLocalAddr());
        return !isPassedOn && isSameMachine;
    }

    /** Takes the same time however much of the word is right. */
    private boolean showsToken(HttpServletRequest request) {
        @Nullable String shown = request.getHeader("Authorization");
        return shown != null && MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }
}
