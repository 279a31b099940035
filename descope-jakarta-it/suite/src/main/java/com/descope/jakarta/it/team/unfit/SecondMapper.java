package com.descope.jakarta.it.team.unfit;

import com.descope.jakarta.it.team.extend.EmployeeMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Another mapper beside that from which it was copied. */
@ApplicationScoped
public class SecondMapper extends EmployeeMapper {}
