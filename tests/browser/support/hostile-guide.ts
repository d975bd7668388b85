/** A guide whose every text is hostile, as its Markdown. */
export const HOSTILE_GUIDE = `---
title: 'How to <img src=x onerror="window.hacked = 1"> become a baker'
slug: baker
edition: "1"
currency: USD
updated: 2026-11-01
region: '"><script>window.hacked = 1</script>'
occupation: baker
---

# How to become a baker

Bakers bake bread. <script>window.hacked = 1</script> <img src="https://evil.example/x.png" onerror="window.hacked = 1">
[Read more](javascript:window.hacked=1) ![pixel](https://evil.example/p.png) <https://evil.example/?q=secret>

## Steps <svg onload="window.hacked = 1">

### Step 1: Learn what <iframe src="https://evil.example"></iframe> bakers do

Visit a bakery. <a href="https://evil.example" onclick="window.hacked = 1">Here</a>.

### Step 2: Get a [job](javascript:window.hacked=1)

Ask at a bakery near you.

## Pay

| Role | Typical pay (per year) | Notes |
| --- | --- | --- |
| Junior baker <img src=x onerror="window.hacked = 1"> | $20,000–$25,000 | <script>window.hacked = 1</script> |
| Senior baker | $30,000–$35,000 | "><iframe src="https://evil.example"> |

## Frequently asked questions

### Do bakers work nights? <b onmouseover="window.hacked = 1">Yes</b>

Bakers often work nights.
`;
