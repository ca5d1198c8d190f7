package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.springframework.context.ApplicationContext;

/** Tells a story to a house by its operations; each answer is compared with the description. */
record Teller(ApplicationContext house, Program program, Description description) {
    static final String V1 = "/api/v1";

    Program.Seen get(String address) {
        return done(description.send(program, "GET", V1 + address, ""));
    }

    Program.Seen post(String address, String body) {
        return done(description.send(program, "POST", V1 + address, body));
    }

    Program.Seen put(String address, String body, String tag) {
        return done(description.send(program, "PUT", V1 + address, body, "If-Match", tag));
    }

    Program.Seen delete(String address, String tag) {
        return done(description.send(program, "DELETE", V1 + address, "", "If-Match", tag));
    }

    /** Sends a file; an operation says of which kind it takes one. */
    Program.Seen file(String address, String type, byte[] content) {
        Program.Seen answer = program.send("POST", V1 + address, type, content);
        description.check("POST", V1 + address, "", answer);
        return answer;
    }

    /** What is not done, and the code of why. */
    Program.Seen fails(String problem, String method, String address, String body) {
        Program.Seen answer = description.send(program, method, V1 + address, body);
        assertEquals(problem, answer.problem(), answer.text());
        return answer;
    }

    /** Where something new stands, below {@link #V1}. */
    static String location(Program.Seen answer) {
        return answer.header("Location").substring(V1.length());
    }

    static Program.Seen done(Program.Seen answer) {
        assertTrue(answer.status() < 300, answer.status() + " " + answer.text());
        return answer;
    }
}
