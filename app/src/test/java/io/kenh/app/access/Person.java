package io.kenh.app.access;

import io.kenh.api.web.Access;
import io.kenh.app.access.Caller.Reply;
import io.kenh.runtime.web.RouteTable.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Somebody who asks for everything. */
final class Person {
    private final String name;
    private final boolean known;
    private final Predicate<Access> may;
    private final Supplier<Map<String, String>> signIn;
    private Map<String, String> headers;

    /**
     * @param known whether the server knows who it is where staff or programs ask
     * @param may which routes they may use
     * @param signIn what their requests carry afterwards
     */
    Person(String name, boolean known, Predicate<Access> may, Supplier<Map<String, String>> signIn) {
        this.name = name;
        this.known = known;
        this.may = may;
        this.signIn = signIn;
        this.headers = signIn.get();
    }

    /** What is answered otherwise than the route declares. */
    List<String> mistakes(Caller caller, List<Route> routes) {
        var mistakes = new ArrayList<String>();
        for (var route : routes) {
            var reply = asks(caller, route);
            if (!fits(route, reply)) {
                mistakes.add(route + ", which needs " + route.access() + ", answers " + name + " with " + reply);
            }
        }
        return mistakes;
    }

    /** Some routes end the session they are asked with. */
    private Reply asks(Caller caller, Route route) {
        var reply = caller.call(route, headers);
        if (reply.sentToSignIn() && may.test(route.access())) {
            headers = signIn.get();
            return caller.call(route, headers);
        }
        return reply;
    }

    Reply asksFromElsewhere(Caller caller, Route route) {
        return caller.call(route, headers, "cross-site");
    }

    private boolean fits(Route route, Reply reply) {
        return !reply.failed()
                && switch (route.access()) {
                    // What it does is its own business: some of them sign out, or send to the sign-in page.
                    case Access.Public open -> !reply.forbidden();
                    case Access.Portal customers -> may.test(customers) ? letIn(reply) : reply.sentToSignIn();
                    case Access.Needs needs -> may.test(needs) ? letIn(reply) : refused(reply);
                    case Access.Signed signed -> reply.status() == 401 || reply.forbidden();
                };
    }

    private static boolean letIn(Reply reply) {
        return !reply.forbidden() && !reply.sentToSignIn();
    }

    private boolean refused(Reply reply) {
        return known ? reply.forbidden() : reply.sentToSignIn();
    }

    @Override
    public String toString() {
        return name;
    }
}
