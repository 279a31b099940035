/** An application that Descope signs people in to. */
package com.example.reports;
