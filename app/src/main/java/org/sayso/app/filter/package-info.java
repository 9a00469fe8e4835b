/** What is asked of the claims and events of a store, by names and values, as the command line and the service take it. */
package org.sayso.app.filter;
