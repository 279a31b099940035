package com.descope.jakarta.soak.app;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;

/** The same, for whoever is signed in. */
@WebServlet("/member")
@ServletSecurity(@HttpConstraint(rolesAllowed = "**"))
public class MemberPage extends OpenPage {
    private static final long serialVersionUID = 1L;
}
