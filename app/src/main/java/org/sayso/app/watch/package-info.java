/** Watching feeds: what is asked for when, what of it is new, and what stories it brings. */
package org.sayso.app.watch;
